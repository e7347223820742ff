package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.identity.proposal.ProposalLine;
import org.csecprogress.identity.proposal.service.ProposalService;
import org.csecprogress.kernel.service.CurrentActor;

/** The proposals that the reader may see, read once a request. */
@Named
@RequestScoped
public class OpenProposals {
    @Inject private CurrentActor current;
    @Inject private ProposalService proposals;

    private List<ProposalLine> all;

    /** Returns all of them, the earliest first. */
    public List<ProposalLine> getAll() {
        if (all == null) {
            all = proposals.list(current.get());
        }
        return all;
    }

    /** Returns those about the reader's own account. */
    public List<ProposalLine> getOwn() {
        return getAll().stream().filter(ProposalLine::isAboutReader).toList();
    }

    /** Returns those about one account. */
    public List<ProposalLine> about(long account) {
        return getAll().stream()
                .filter(line -> line.accountId() != null && line.accountId() == account)
                .toList();
    }

    /** Reads them anew, since one was made or decided. */
    void forget() {
        all = null;
    }
}
