import { writeFileSync } from 'node:fs';

/** Loaded into a measured process with `--import`: at its end writes processor seconds and peak memory (MB) to ONRECORD_USAGE_FILE. */
const file = process.env['ONRECORD_USAGE_FILE'];
process.on('exit', () => {
  if (file === undefined) return;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(file, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: (maxRSS * 1024) / 1e6 }));
});
