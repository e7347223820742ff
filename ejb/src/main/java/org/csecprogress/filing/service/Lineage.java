package org.csecprogress.filing.service;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;

/**
 * History of a filing as far as it belongs to one of its submissions.
 *
 * @param own events of the submission and of all that were not withdrawn, oldest first
 * @param carried events of withdrawn submissions whose answers live on in it
 */
public record Lineage(List<SubmissionEvent> own, List<SubmissionEvent> carried) {
    /**
     * Selects the events of a submission.
     *
     * @param events events of every submission of the filing, oldest first
     */
    public static Lineage of(Submission submission, List<SubmissionEvent> events) {
        Map<Long, Submission> byId =
                events.stream()
                        .map(SubmissionEvent::submission)
                        .distinct()
                        .collect(Collectors.toMap(Submission::id, Function.identity()));
        Set<Long> own = new HashSet<>();
        own.add(submission.id());
        byId.values().stream()
                .filter(s -> s.status() != SubmissionStatus.WITHDRAWN)
                .forEach(s -> own.add(s.id()));
        Set<Long> carried = new HashSet<>();
        for (Long id : own) {
            Optional<Long> from = before(byId, id);
            while (from.isPresent() && carried.add(from.get())) {
                from = before(byId, from.get());
            }
        }
        carried.removeAll(own);
        return new Lineage(of(events, own), of(events, carried));
    }

    private static Optional<Long> before(Map<Long, Submission> byId, Long id) {
        return Optional.ofNullable(byId.get(id)).flatMap(Submission::startedFrom);
    }

    private static List<SubmissionEvent> of(List<SubmissionEvent> events, Set<Long> which) {
        return events.stream().filter(e -> which.contains(e.submission().id())).toList();
    }
}
