package org.csecprogress.filing.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.csecprogress.filing.Submission;
import org.csecprogress.kernel.Actor;

/** A reviewer's question about one figure, text or milestone, and the county's answer. */
@Entity
@Table(name = "figure_comment")
@NamedQuery(
        name = FigureComment.OF_SUBMISSIONS,
        query =
                "select c from FigureComment c where c.submissionId in :ids order by c.writtenAt, c.id")
public class FigureComment {
    /** The comments of submissions, oldest first. */
    public static final String OF_SUBMISSIONS = "FigureComment.ofSubmissions";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    private Long id;

    // Write-once: no statement can change the question, its author or its time.
    @Column(name = "submission_id", updatable = false)
    private long submissionId;

    @Column(updatable = false)
    private int revision;

    @NotNull
    @Size(max = 60)
    @Column(updatable = false, nullable = false, length = 60)
    private String target;

    @NotNull
    @Size(max = 4000)
    @Column(updatable = false, nullable = false, length = 4000)
    private String body;

    @Column(name = "author_id", updatable = false)
    private long authorId;

    @NotNull
    @Size(max = 120)
    @Column(name = "author_name", updatable = false, nullable = false, length = 120)
    private String authorName;

    @NotNull
    @Column(name = "written_at", updatable = false, nullable = false)
    private Instant writtenAt;

    private boolean sent;

    @Size(max = 4000)
    @Column(length = 4000)
    private String answer;

    @Size(max = 120)
    @Column(name = "answer_name", length = 120)
    private String answerName;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Version private long version;

    protected FigureComment() {}

    /**
     * @param target the figure, text or milestone, as in {@link
     *     org.csecprogress.kernel.Finding#target}
     */
    public FigureComment(
            Submission submission, String target, String body, Actor author, Instant at) {
        this.submissionId = submission.id();
        this.revision = submission.revision();
        this.target = target;
        this.body = body;
        this.authorId = author.accountId();
        this.authorName = author.name();
        this.writtenAt = at;
    }

    /** Sends the question to the county. It can no longer be taken back. */
    public void send() {
        sent = true;
    }

    /** Sets the county's answer; a later one replaces it until the submission goes back. */
    public void answer(String text, Actor by, Instant at) {
        answer = text;
        answerName = by.name();
        answeredAt = at;
    }

    public Long id() {
        return id;
    }

    public long submissionId() {
        return submissionId;
    }

    public int revision() {
        return revision;
    }

    public String target() {
        return target;
    }

    public String body() {
        return body;
    }

    public long authorId() {
        return authorId;
    }

    public String authorName() {
        return authorName;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public boolean isSent() {
        return sent;
    }

    /** Returns the county's answer, or null. */
    public String answer() {
        return answer;
    }

    public String answerName() {
        return answerName;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
