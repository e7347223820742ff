package org.csecprogress.progress;

import java.util.List;
import org.csecprogress.kernel.CountyCode;

/** CDSS's approvals of evidence. They are public with the release, so a look-up takes no actor. */
public interface EvidenceApprovals {
    /** Returns the approvals of all counties. */
    List<Approval> all();

    /** Returns the approvals of a county. */
    List<Approval> of(CountyCode county);

    /** Stores an approval. */
    void add(EvidenceApproval approval);
}
