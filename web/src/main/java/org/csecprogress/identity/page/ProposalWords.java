package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.csecprogress.identity.proposal.ProposalLine;
import org.csecprogress.kernel.web.Sentences;

/** Proposals as sentences. */
@Named
@RequestScoped
public class ProposalWords {
    @Inject private RoleWords roles;

    /** Returns what a proposal would change, such as "New role: Preparer, Fresno County". */
    public String change(ProposalLine line) {
        return Sentences.ofPage()
                .of(
                        "proposals.kind." + line.kind(),
                        line.grant() == null ? "" : roles.said(line.grant(), line.lastDay()));
    }

    /** Returns whom a proposal waits for, or when it takes effect. */
    public String state(ProposalLine line) {
        Sentences say = Sentences.ofPage();
        if (line.opens() != null) {
            return say.of("proposals.state.opens", line.confirmer(), say.time(line.opens()));
        }
        return say.of(line.isConfirmable() ? "proposals.state.yours" : "proposals.state.waits");
    }

    /** Returns what happens once somebody confirms a proposal. */
    public String does(ProposalLine line) {
        return Sentences.ofPage()
                .of("proposals.confirm.does." + line.kind(), line.name(), change(line));
    }

    /** Returns the name of the button that stops a proposal. */
    public String stop(ProposalLine line) {
        return Sentences.ofPage().of(line.isOwn() ? "proposals.withdraw" : "proposals.refuse");
    }
}
