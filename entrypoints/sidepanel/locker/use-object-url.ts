import { useEffect, useState } from 'react';

/** An address for bytes of ours, given up when they change or nobody shows them any more; null without bytes. */
export function useObjectUrl(bytes: ArrayBuffer | undefined, type: string): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (bytes === undefined) return;
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(null);
    };
  }, [bytes, type]);
  return url;
}
