export function isSupportedNode(version: string): boolean;
export function requireNodeAndPackages(): void;
