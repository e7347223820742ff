package org.csecprogress.retention.persistence;

import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.retention.ExpiredRecords;
import org.csecprogress.retention.memory.MemoryExpiredRecords;

/** The records whose time is over, on each kind of store, for the contracts of other features. */
public final class ExpiredOnStore {
    public static final Made<ExpiredRecords> RECORDS =
            new Made<>((em, sql) -> new SqlExpiredRecords(sql), MemoryExpiredRecords::new);

    private ExpiredOnStore() {}
}
