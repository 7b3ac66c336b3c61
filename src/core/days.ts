/** The first day of an ISO date of any precision: "2022" → "2022-01-01". */
export const firstDay = (date: string): string => {
  const [year = '', month = '01', day = '01'] = date.slice(0, 10).split('-');
  return `${year}-${month}-${day}`;
};

/** The last day of an ISO date of any precision: "2022-11" → "2022-11-30". */
export const lastDay = (date: string): string => {
  const [year = '', month = '12', day] = date.slice(0, 10).split('-');
  return `${year}-${month}-${day ?? daysIn(Number(year), Number(month))}`;
};

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
