/** Names on the disk. */
export const REGISTRY = { database: 'so-thon', profiles: 'profiles' } as const;

export const profileDatabase = (profile: string): string => `${REGISTRY.database}-${profile}`;

export const keyDatabase = (profile: string): string => `${REGISTRY.database}-key-${profile}`;

const PROFILE = new RegExp(`^${REGISTRY.database}-([0-9a-z]+)$`);

/** Whose database has this name; undefined for any other. */
export const profileIn = (database: string): string | undefined => PROFILE.exec(database)?.[1];
