declare module '*.css';
declare module '@fontsource-variable/literata/*.css';
