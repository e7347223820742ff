package org.csecprogress.identity.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.csecprogress.identity.proposal.ProposalLine;
import org.csecprogress.identity.proposal.service.ProposalService;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.PageMessages;

/** The changes of accounts that wait for a second person, or for their day. */
@Named
@ViewScoped
public class ProposalsView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    /** There are a handful: all are on one page. */
    private static final int MOST = 500;

    @Inject private CurrentActor current;
    @Inject private ProposalService proposals;
    @Inject private OpenProposals waiting;
    @Inject private AccountOutcomes outcomes;
    @Inject private PageMessages messages;

    private final TableLines<ProposalLine> lines =
            new TableLines<>("proposals", MOST, this::read, ProposalLine::id);

    private Sliced<ProposalLine> read(Slice slice) {
        return Sliced.of(waiting.getAll(), slice);
    }

    /** Lets administrators and auditors look, and responds to everybody else with 403. */
    public void open() {
        proposals.listAll(current.get());
    }

    /** Confirms a proposal. */
    public void confirm(long id) {
        outcomes.show(proposals.confirm(current.get(), id), "proposals.confirmed");
        messages.goOnAt("proposals-h");
    }

    /** Refuses a proposal, or takes it back. */
    public void refuse(long id) {
        outcomes.show(proposals.refuse(current.get(), id), "proposals.refused");
        messages.goOnAt("proposals-h");
    }

    public TableLines<ProposalLine> getLines() {
        return lines;
    }
}
