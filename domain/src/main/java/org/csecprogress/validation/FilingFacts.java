package org.csecprogress.validation;

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
 * What rules need to know beside the answers.
 *
 * @param period the quarter of the filing
 * @param today the day of the check
 * @param prior approved answers by how many quarters earlier they are, 1 to 4
 * @param lastApproved the county's last approved answers before this filing, of whichever quarter
 * @param children the county's children, where known
 * @param childrenByGroup the same by the code of a race group or sex
 * @param optedIn whether the county opted in to the CSEC Program in the state fiscal year
 * @param openRevisions numbers of the filing's submissions that are open
 * @param certified the agencies that have certified
 * @param actorId who asks
 * @param editorIds who has entered answers
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

    /** Starts with a quarter and a day, and nothing else known. */
    public static Builder of(ReportingPeriod period, LocalDate today) {
        return new Builder(period, today);
    }

    /** Collects facts. */
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

        /** The approved answers of the quarter that many quarters earlier, 1 to 4. */
        public Builder prior(int lag, Answers answers) {
            prior.put(lag, answers);
            return this;
        }

        /** The last approved answers, of whichever earlier quarter. */
        public Builder lastApproved(Answers answers) {
            lastApproved = Optional.of(answers);
            return this;
        }

        /** The county's children, all and by the code of a race group or sex. */
        public Builder children(long all, Map<String, Long> byGroup) {
            children = OptionalLong.of(all);
            childrenByGroup = byGroup;
            return this;
        }

        /** Whether the county opted in. */
        public Builder optedIn(boolean yes) {
            optedIn = yes;
            return this;
        }

        /** The number of a submission that is open. */
        public Builder openRevision(int number) {
            openRevisions.add(number);
            return this;
        }

        /** An agency that has certified. */
        public Builder certified(Agency agency) {
            certified.add(agency);
            return this;
        }

        /** Who asks. */
        public Builder actor(long accountId) {
            actorId = accountId;
            return this;
        }

        /** Who has entered answers. */
        public Builder editors(Set<Long> accountIds) {
            editorIds = accountIds;
            return this;
        }

        /** Milestones as last approved. */
        public Builder priorMilestones(List<MilestoneAnswer> milestones) {
            priorMilestones = milestones;
            return this;
        }

        /** The state's figures. */
        public Builder statewide(StatewideFacts facts) {
            statewide = Optional.of(facts);
            return this;
        }

        /** The facts so far. */
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
