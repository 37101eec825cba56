export const exportPageSize = 2000;
