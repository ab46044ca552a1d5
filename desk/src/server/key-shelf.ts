import type { Bytes } from "../sealed/bytes";

/** A locked key file that a reader chose to keep on this computer. */
export interface KeptKey {
  name: string;
  file: Bytes;
}

/** Where a locked key file may be kept. A browser that keeps nothing is no trouble: the file is chosen again. */
export interface KeyShelf {
  read(): Promise<KeptKey | null>;
  keep(key: KeptKey): Promise<void>;
  clear(): Promise<void>;
}

const STORE = "key-file";
const ONLY = "only";

export function keyShelf(): KeyShelf {
  return {
    read: async () => ((await transact("readonly", (store) => store.get(ONLY)).catch(() => null)) as KeptKey | undefined) ?? null,
    keep: async (key) => void (await transact("readwrite", (store) => store.put(key, ONLY)).catch(() => null)),
    clear: async () => void (await transact("readwrite", (store) => store.delete(ONLY)).catch(() => null)),
  };
}

async function transact(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("desk", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error("no database"));
  });
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error("not kept"));
    });
  } finally {
    database.close();
  }
}
