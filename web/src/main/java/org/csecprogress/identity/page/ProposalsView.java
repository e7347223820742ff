package org.csecprogress.identity.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.proposal.ProposalLine;
import org.csecprogress.identity.proposal.service.ProposalService;
import org.csecprogress.identity.service.AccountDecision;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.NotFoundException;
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

    private ProposalLine chosen;

    private Sliced<ProposalLine> read(Slice slice) {
        return Sliced.of(waiting.getAll(), slice);
    }

    /** Lets administrators and auditors look, and responds to everybody else with 403. */
    public void open() {
        proposals.listAll(current.get());
    }

    /** Asks whether to confirm a proposal. */
    public void ask(ProposalLine line) {
        chosen = line;
    }

    /** Confirms the proposal that was asked about. */
    public void confirm() {
        if (chosen == null) {
            throw new NotFoundException("proposal");
        }
        AccountDecision decision = proposals.confirm(current.get(), chosen.id());
        if (outcomes.show(decision, "proposals.confirmed", about(chosen))) {
            chosen = null;
            messages.goOnAt("proposals-h");
        } else {
            chosen = find(chosen.id()).orElse(null);
        }
    }

    private Optional<ProposalLine> find(long id) {
        return waiting.getAll().stream().filter(each -> each.id() == id).findFirst();
    }

    private Object[] about(ProposalLine line) {
        return outcomes.about(line.name(), line.kind(), line.grant(), line.lastDay());
    }

    /** Returns the proposal that is asked about, or null. */
    public ProposalLine getChosen() {
        return chosen;
    }

    /** Returns its confirmation, for which a second factor is shown again. */
    public List<Act> getActs() {
        return chosen == null ? List.of() : List.of(chosen.confirming());
    }

    /** Refuses a proposal, or takes it back. */
    public void refuse(long id) {
        // Read before it is gone. If it is gone already, only that is said.
        Object[] about = find(id).map(this::about).orElseGet(() -> new Object[0]);
        outcomes.show(proposals.refuse(current.get(), id), "proposals.refused", about);
        messages.goOnAt("proposals-h");
    }

    public TableLines<ProposalLine> getLines() {
        return lines;
    }
}
