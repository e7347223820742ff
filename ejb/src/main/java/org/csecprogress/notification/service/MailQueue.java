package org.csecprogress.notification.service;

import java.util.Optional;
import org.csecprogress.notification.Letter;
import org.csecprogress.notification.MailProblem;

/** Mails that wait to be sent. The dispatcher empties all queues. */
public interface MailQueue {
    /**
     * A claimed mail. Its text is made only after the claim, so that a mail without a text is
     * claimed too and holds up no other.
     *
     * @param mail key of the mail in its queue
     * @param token token of the claim
     */
    record Claim(String mail, String token) {}

    /** Returns when its mail is sent: the lower, the sooner. */
    int turn();

    /** Claims the next mail that is due, or returns empty if there is none for the moment. */
    Optional<Claim> take();

    /**
     * Returns a claimed mail to be sent; empty if it need not be sent any more, which is recorded.
     *
     * @throws UnmadeException if it cannot be made
     */
    Optional<Letter> letter(Claim claim) throws UnmadeException;

    /** Records that the mail server accepted the mail. */
    void sent(Claim claim);

    /** Records that the mail will never be accepted. */
    void refused(Claim claim, String problem);

    /** Records that the portal cannot make the mail. No mail server was asked. */
    void unmade(Claim claim, MailProblem problem);

    /** Records a failed attempt. After several the mail is given up. */
    void postponed(Claim claim, String problem);

    /** Returns the mail to the queue unchanged: it was not at fault. */
    void returned(Claim claim);
}
