package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.csecprogress.identity.proposal.ProposalKind;
import org.csecprogress.identity.proposal.ProposalLine;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.web.Sentences;

/** Proposals as sentences. */
@Named
@RequestScoped
public class ProposalWords {
    @Inject private RoleWords roles;

    /** Returns what a proposal would change, such as "New role: Preparer, Fresno County". */
    public String change(ProposalLine line) {
        return change(line.kind(), line.grant(), line.lastDay());
    }

    /**
     * Returns what a proposal of that kind would change.
     *
     * @param grant the role that the account would get, or null
     * @param lastDay the last day of the role, or null
     */
    String change(ProposalKind kind, Actor.Grant grant, LocalDate lastDay) {
        return Sentences.ofPage()
                .of("proposals.kind." + kind, grant == null ? "" : roles.said(grant, lastDay));
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
        Sentences say = Sentences.ofPage();
        String does =
                say.of(
                        "proposals.confirm.does." + line.kind(),
                        line.name(),
                        change(line),
                        line.username(),
                        line.title());
        boolean isOfState = line.grant() != null && !line.grant().role().isCounty();
        return isOfState ? does + " " + say.of("proposals.confirm.waits." + line.kind()) : does;
    }

    /** Returns the name of the button that stops a proposal. */
    public String stop(ProposalLine line) {
        return Sentences.ofPage().of(line.isOwn() ? "proposals.withdraw" : "proposals.refuse");
    }
}
