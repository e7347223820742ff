package org.csecprogress.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.util.Objects;
import org.csecprogress.kernel.Actor;

/** A topic about which a person wants no mail. */
@Entity
@Table(name = "notice_mail_off")
@IdClass(MailOptOut.Key.class)
@NamedQuery(
        name = MailOptOut.TOPICS,
        query = "select o.topic from MailOptOut o where o.accountId = :account")
@NamedQuery(
        name = MailOptOut.DELETE,
        query = "delete from MailOptOut o where o.accountId = :account")
public class MailOptOut {
    public static final String TOPICS = "MailOptOut.topics";
    public static final String DELETE = "MailOptOut.delete";

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Id
    @NotNull
    @Enumerated(EnumType.STRING)
    private NoticeTopic topic;

    /** The account and the topic. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long accountId;
        private NoticeTopic topic;

        /** For the persistence provider. */
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && accountId == key.accountId && topic == key.topic;
        }

        @Override
        public int hashCode() {
            return Objects.hash(accountId, topic);
        }
    }

    protected MailOptOut() {}

    public MailOptOut(Actor actor, NoticeTopic topic) {
        this.accountId = actor.accountId();
        this.topic = topic;
    }
}
