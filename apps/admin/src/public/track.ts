document.title = 'x';export {};
