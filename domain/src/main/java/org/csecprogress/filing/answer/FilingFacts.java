package org.csecprogress.filing.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Facts that rules need besides the answers.
 *
 * @param period the quarter of the filing
 * @param today the date of the check
 * @param prior approved answers by the number of quarters before, 1 to 4
 * @param lastApproved the county's last approved answers before this filing, of any quarter
 * @param children number of children in the county, if known
 * @param childrenByGroup number of children by the code of a race group or sex
 * @param optedIn whether the county opted in to the CSEC Program in the state fiscal year
 * @param openRevisions numbers of the filing's open submissions
 * @param certified the agencies that have certified
 * @param actorId the account that runs the check
 * @param editorIds accounts that have entered answers
 * @param priorMilestones milestones as last approved
 * @param statewide the state's figures, for reviewers only
 */
public record FilingFacts(
        ReportingPeriod period,
        LocalDate today,
        Map<Integer, Answers> prior,
        Optional<Answers> lastApproved,
        OptionalLong children,
        Map<String, Long> childrenByGroup,
        boolean optedIn,
        List<Integer> openRevisions,
        Set<Agency> certified,
        long actorId,
        Set<Long> editorIds,
        List<MilestoneAnswer> priorMilestones,
        Optional<StatewideFacts> statewide) {
    public FilingFacts {
        prior = Map.copyOf(prior);
        childrenByGroup = Map.copyOf(childrenByGroup);
        openRevisions = List.copyOf(openRevisions);
        certified = Set.copyOf(certified);
        editorIds = Set.copyOf(editorIds);
        priorMilestones = List.copyOf(priorMilestones);
    }

    /** Returns a builder for a quarter and a day, with nothing else known. */
    public static Builder of(ReportingPeriod period, LocalDate today) {
        return new Builder(period, today);
    }

    /** Builder of facts. */
    public static final class Builder {
        private final ReportingPeriod period;
        private final LocalDate today;
        private final Map<Integer, Answers> prior = new HashMap<>();
        private Optional<Answers> lastApproved = Optional.empty();
        private OptionalLong children = OptionalLong.empty();
        private Map<String, Long> childrenByGroup = Map.of();
        private boolean optedIn;
        private final List<Integer> openRevisions = new ArrayList<>();
        private final Set<Agency> certified = EnumSet.noneOf(Agency.class);
        private long actorId;
        private Set<Long> editorIds = Set.of();
        private List<MilestoneAnswer> priorMilestones = List.of();
        private Optional<StatewideFacts> statewide = Optional.empty();

        private Builder(ReportingPeriod period, LocalDate today) {
            this.period = period;
            this.today = today;
        }

        /** Sets the approved answers of an earlier quarter, 1 to 4 quarters before. */
        public Builder prior(int lag, Answers answers) {
            prior.put(lag, answers);
            return this;
        }

        /** Sets the last approved answers, of any earlier quarter. */
        public Builder lastApproved(Answers answers) {
            lastApproved = Optional.of(answers);
            return this;
        }

        /**
         * Sets the number of children in the county, in total and by the code of a race group or
         * sex.
         */
        public Builder children(long all, Map<String, Long> byGroup) {
            children = OptionalLong.of(all);
            childrenByGroup = byGroup;
            return this;
        }

        /** Sets whether the county opted in. */
        public Builder optedIn(boolean yes) {
            optedIn = yes;
            return this;
        }

        /** Adds the number of an open submission. */
        public Builder openRevision(int number) {
            openRevisions.add(number);
            return this;
        }

        /** Adds an agency that has certified. */
        public Builder certified(Agency agency) {
            certified.add(agency);
            return this;
        }

        /** Sets the account that runs the check. */
        public Builder actor(long accountId) {
            actorId = accountId;
            return this;
        }

        /** Sets the accounts that have entered answers. */
        public Builder editors(Set<Long> accountIds) {
            editorIds = accountIds;
            return this;
        }

        /** Sets the milestones as last approved. */
        public Builder priorMilestones(List<MilestoneAnswer> milestones) {
            priorMilestones = milestones;
            return this;
        }

        /** Sets the state's figures. */
        public Builder statewide(StatewideFacts facts) {
            statewide = Optional.of(facts);
            return this;
        }

        /** Returns the facts so far. */
        public FilingFacts build() {
            return new FilingFacts(
                    period,
                    today,
                    prior,
                    lastApproved,
                    children,
                    childrenByGroup,
                    optedIn,
                    openRevisions,
                    certified,
                    actorId,
                    editorIds,
                    priorMilestones,
                    statewide);
        }
    }
}
