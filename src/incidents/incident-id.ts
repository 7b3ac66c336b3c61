/** An incident is named after its first telling: "i_4ebb9d110813dbe9" of "e_4ebb9d110813dbe9". */
export const incidentIdOf = (telling: string): string => `i_${telling.replace(/^e_/, '')}`;
