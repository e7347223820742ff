package org.csecprogress.progress.memory;

import java.util.List;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.progress.Approval;
import org.csecprogress.progress.EvidenceApproval;
import org.csecprogress.progress.EvidenceApprovals;

/** The approvals of evidence, in memory. */
public final class MemoryEvidenceApprovals implements EvidenceApprovals {
    private final Memory memory;

    public MemoryEvidenceApprovals(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<Approval> all() {
        return memory.all(EvidenceApproval.class).map(EvidenceApproval::toApproval).toList();
    }

    @Override
    public List<Approval> of(CountyCode county) {
        return all().stream().filter(each -> each.county().equals(county)).toList();
    }

    @Override
    public void add(EvidenceApproval approval) {
        memory.add(approval);
    }
}
