package org.csecprogress.identity.signing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.factor.Assertion;
import org.csecprogress.identity.factor.service.FactorCheck;
import org.csecprogress.identity.factor.service.FactorRule;
import org.csecprogress.identity.factor.service.ShownFactor;
import org.csecprogress.identity.factor.service.SignedTexts;
import org.csecprogress.identity.session.service.OwnFactorTries;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.reach.service.OwnWork;
import org.csecprogress.kernel.service.ConfirmedActs;
import org.csecprogress.kernel.service.ForEverybody;

/**
 * Compares what was shown with the acts, and has it kept. Where a demonstration does without second
 * factors, people who have none are asked for none.
 */
@ApplicationScoped
@ForEverybody
@Transactional
public class ActSigning implements ConfirmedActs {
    @Inject private FactorCheck factors;
    @Inject private SignedTexts texts;
    @Inject private FactorRule rule;
    @Inject private OwnFactorTries tries;
    @Inject private ShownProof proof;
    @Inject private ConfirmationRecord record;

    @Override
    public Optional<Problem> confirm(Actor actor, Act act) {
        if (isAskedNothing(actor)) {
            return Optional.empty();
        }
        Optional<Problem> problem = proof.use(act) ? Optional.empty() : alone(actor, act);
        if (problem.isEmpty()) {
            record.keep(actor, act, proof.confirmed(), proof.assertion());
        }
        return problem;
    }

    @Override
    public Optional<Problem> confirmTogether(Actor actor, List<Act> acts) {
        return isAskedNothing(actor) ? Optional.empty() : problem(actor, acts);
    }

    private Optional<Problem> alone(Actor actor, Act act) {
        Optional<Problem> problem = problem(actor, List.of(act));
        proof.use(act);
        return problem;
    }

    /** A demonstration plays the acts of people who are not there. */
    private boolean isAskedNothing(Actor actor) {
        return rule.isFree(actor.accountId()) || (rule.isPlay() && OwnWork.reach().isPresent());
    }

    private Optional<Problem> problem(Actor actor, List<Act> acts) {
        Optional<ShownFactor> shown = proof.shown();
        if (shown.isEmpty()) {
            return Optional.of(Problem.of(proof.field(), "sign.missing"));
        }
        boolean isSigned = shown.get().kind() == ShownFactor.Kind.PASSKEY;
        if (isSigned && !texts.isOpen(actor.accountId(), proof.nonce())) {
            return refused();
        }
        return tries.takeWithin(actor.accountId(), proof.session())
                ? problem(actor, acts, shown.get(), isSigned)
                : Optional.of(Problem.of(proof.field(), "secondStep.wait"));
    }

    private Optional<Problem> problem(
            Actor actor, List<Act> acts, ShownFactor shown, boolean isSigned) {
        proof.tryIt();
        Optional<Assertion> signed =
                isSigned ? signed(actor, acts, shown.text()) : Optional.empty();
        if (isSigned ? signed.isEmpty() : !isRight(actor, shown)) {
            record.refused(actor);
            return isSigned ? refused() : Optional.of(shown.refusal(proof.field()));
        }
        tries.succeeded(actor.accountId(), proof.session());
        proof.confirm(acts, signed.orElse(null));
        return Optional.empty();
    }

    private Optional<Problem> refused() {
        return Optional.of(Problem.of(proof.field(), "sign.refused"));
    }

    private Optional<Assertion> signed(Actor actor, List<Act> acts, String json) {
        return texts.signed(
                actor.accountId(), proof.nonce(), Act.text(actor.accountId(), acts), json);
    }

    private boolean isRight(Actor actor, ShownFactor shown) {
        return factors.isRight(actor.accountId(), "act", shown);
    }
}
