import { ImportScreen } from './import-screen.tsx';

/** Letter 2262 step 4, "xem kết quả": the Platform's next list closes the loop, in the same wizard. */
export const VerificationScreen = () => <ImportScreen purpose="verification" />;
