package org.csecprogress.calendar.memory;

import java.util.List;
import org.csecprogress.calendar.Extension;
import org.csecprogress.calendar.ExtensionState;
import org.csecprogress.calendar.GrantedExtension;
import org.csecprogress.calendar.GrantedExtensions;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** The extensions that CDSS granted, in memory. */
public final class MemoryGrantedExtensions implements GrantedExtensions {
    private final Memory memory;

    public MemoryGrantedExtensions(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<GrantedExtension> of(CountyCode county) {
        return all().stream().filter(each -> each.county().equals(county)).toList();
    }

    @Override
    public List<GrantedExtension> of(ReportingPeriod period) {
        return all().stream().filter(each -> each.period().equals(period)).toList();
    }

    @Override
    public List<GrantedExtension> all() {
        return memory.all(Extension.class)
                .filter(each -> each.state() == ExtensionState.GRANTED)
                .map(MemoryGrantedExtensions::granted)
                .toList();
    }

    private static GrantedExtension granted(Extension extension) {
        return new GrantedExtension(
                extension.county(),
                extension.period(),
                Memory.value(extension, "granted"),
                Memory.value(extension, "closedAt"));
    }
}
