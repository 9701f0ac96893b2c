export function leaveOut() { return { name: 'left-out' }; }
