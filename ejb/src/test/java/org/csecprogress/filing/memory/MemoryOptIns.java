package org.csecprogress.filing.memory;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.filing.optin.OptIn;
import org.csecprogress.filing.optin.OptIns;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.CountyCode;

/** The counties that opted in, in memory. */
public final class MemoryOptIns implements OptIns {
    private final Memory memory;

    public MemoryOptIns(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Set<CountyCode> of(Collection<CountyCode> counties, String fiscalYear) {
        return memory.all(OptIn.class)
                .filter(each -> Memory.<Boolean>value(each, "optedIn"))
                .filter(each -> each.fiscalYear().equals(fiscalYear))
                .map(OptIn::county)
                .filter(counties::contains)
                .collect(Collectors.toSet());
    }
}
