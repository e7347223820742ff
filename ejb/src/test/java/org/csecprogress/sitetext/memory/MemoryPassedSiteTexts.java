package org.csecprogress.sitetext.memory;

import java.util.EnumMap;
import java.util.Map;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.sitetext.PassedSiteTexts;
import org.csecprogress.sitetext.ShownText;
import org.csecprogress.sitetext.SiteText;
import org.csecprogress.sitetext.SiteTextKind;

/** The approved texts, in memory. */
public final class MemoryPassedSiteTexts implements PassedSiteTexts {
    private final Memory memory;

    public MemoryPassedSiteTexts(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Map<SiteTextKind, ShownText> read() {
        Map<SiteTextKind, ShownText> texts = new EnumMap<>(SiteTextKind.class);
        memory.all(SiteText.class)
                .forEach(text -> text.shown().ifPresent(shown -> texts.put(text.kind(), shown)));
        return texts;
    }
}
