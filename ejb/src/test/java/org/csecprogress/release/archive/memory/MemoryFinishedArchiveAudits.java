package org.csecprogress.release.archive.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.release.archive.ArchiveAuditFinding;
import org.csecprogress.release.archive.FinishedArchiveAudit;
import org.csecprogress.release.archive.FinishedArchiveAudits;

/** The finished audits of the archive, in memory. */
public final class MemoryFinishedArchiveAudits implements FinishedArchiveAudits {
    private final Memory memory;

    public MemoryFinishedArchiveAudits(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Optional<FinishedArchiveAudit> last() {
        return memory.all(FinishedArchiveAudit.class)
                .max(Comparator.comparing(FinishedArchiveAudit::id));
    }

    @Override
    public List<ArchiveAuditFinding> findings(FinishedArchiveAudit audit) {
        return memory.all(ArchiveAuditFinding.class)
                .filter(each -> audit(each).id() == audit.id())
                .sorted(Comparator.comparing(each -> Memory.<Integer>value(each, "position")))
                .toList();
    }

    private static FinishedArchiveAudit audit(ArchiveAuditFinding finding) {
        return Memory.value(finding, "audit");
    }

    @Override
    public long nextId() {
        return last().map(FinishedArchiveAudit::id).orElse(0L) + 1;
    }

    @Override
    public void add(FinishedArchiveAudit audit, List<ArchiveAuditFinding> findings) {
        memory.removeAll(
                memory.all(ArchiveAuditFinding.class)
                        .filter(each -> audit(each).id() < audit.id())
                        .toList());
        memory.add(audit);
        memory.addAll(findings);
    }
}
