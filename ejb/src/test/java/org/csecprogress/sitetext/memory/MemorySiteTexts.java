package org.csecprogress.sitetext.memory;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.sitetext.SiteText;
import org.csecprogress.sitetext.SiteTextKind;
import org.csecprogress.sitetext.SiteTexts;

/** The editable texts, in memory: one of each kind, as in every new database. */
public final class MemorySiteTexts implements SiteTexts {
    private final Memory memory;

    public MemorySiteTexts(Memory memory) {
        this.memory = memory;
        Arrays.stream(SiteTextKind.values())
                .filter(kind -> memory.find(SiteText.class, kind).isEmpty())
                .forEach(kind -> memory.add(Memory.row(SiteText.class, Map.of("kind", kind))));
    }

    @Override
    public List<SiteText> all() {
        return memory.all(SiteText.class).sorted(Comparator.comparing(SiteText::kind)).toList();
    }

    @Override
    public SiteText lock(SiteTextKind kind) {
        return memory.find(SiteText.class, kind).orElse(null);
    }

    @Override
    public void flush() {
        memory.flush();
    }
}
