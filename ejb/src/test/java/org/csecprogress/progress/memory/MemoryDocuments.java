package org.csecprogress.progress.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.DocumentPart;
import org.csecprogress.progress.Documents;

/** The documents of the counties, in memory. */
public final class MemoryDocuments implements Documents {
    private final Memory memory;

    public MemoryDocuments(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<Document> servingCounty(CountyCode county) {
        return memory.all(Document.class)
                .filter(each -> !each.isWithdrawn() && each.serves(county))
                .sorted(Comparator.comparing(Document::name).thenComparing(Document::id))
                .toList();
    }

    @Override
    public List<Document> find(Collection<Long> ids) {
        return memory.all(Document.class).filter(each -> ids.contains(each.id())).toList();
    }

    @Override
    public Optional<Document> lock(Actor preparer, long id) {
        return memory.find(Document.class, id)
                .filter(each -> preparer.has(Role.COUNTY_PREPARER, each.county()))
                .filter(each -> !each.isWithdrawn());
    }

    @Override
    public Optional<Document> lockToCite(Actor actor, CountyCode county, long id) {
        return memory.find(Document.class, id)
                .filter(each -> actor.worksFor(county) && each.serves(county));
    }

    @Override
    public void add(Document document, byte[] content) {
        memory.add(document);
        for (int position = 0; position < DocumentPart.count(content); position++) {
            memory.add(DocumentPart.of(document, content, position));
        }
    }

    @Override
    public Optional<byte[]> part(Document document, int position) {
        return memory.all(DocumentPart.class)
                .filter(each -> document.id().equals(Memory.value(each, "documentId")))
                .filter(each -> Memory.<Integer>value(each, "position") == position)
                .map(each -> Memory.<byte[]>value(each, "content"))
                .findFirst();
    }
}
