/** Our mark: a village gate with its curved roof. */
export function GateIcon() {
  return (
    <svg viewBox="0 0 25 25" width="1em" height="1em" fill="none" aria-hidden="true">
      <path
        d="M2 8.5c3-.4 4.500-1.600 5.500-3.500h10c1 1.900 2.500 3.100 5.500 3.500"
        stroke="currentColor"
        strokeWidth="1.600"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M5.500 9v11.500M19.500 9v11.500M3.500 20.500h4M17.500 20.500h4M9 20.500v-6a3.500 3.500 0 0 1 7 0v6M5.500 11.500h14"
        stroke="currentColor"
        strokeWidth="1.600"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
