import { UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

// Vaadin's settings stand as they are; the place for our own.
const customConfig: UserConfigFn = () => ({});

export default overrideVaadinConfig(customConfig);
