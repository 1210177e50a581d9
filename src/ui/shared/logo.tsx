/** An open book laid face down, which is the roof of a house: the hamlet's book. */
export function Logo({ size = 72 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 512 512" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="512" height="512" rx="112" fill="#0b5551" />
      <path d="M256 104 L84 236 v72 L256 180 L428 308 v-72 Z" fill="#f6d58a" />
      <path d="M256 222 L132 316 v92 h248 v-92 Z" fill="#ffffff" />
      <path
        d="M196 336 l44 44 l80 -92"
        fill="none"
        stroke="#0b5551"
        strokeWidth="34"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
