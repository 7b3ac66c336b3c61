/** The name, and what must be known before reading. */
export function Masthead({ onKeys }: { readonly onKeys?: () => void }) {
  return (
    <header class="masthead">
      <a class="brand" href="/">
        OnRecord
      </a>
      <p class="caution">These are reports’ statements, not established facts; counts are reports found, not events that happened.</p>
      {onKeys && (
        <button type="button" class="quiet" onClick={onKeys} aria-keyshortcuts="?">
          Keys <kbd>?</kbd>
        </button>
      )}
    </header>
  );
}
