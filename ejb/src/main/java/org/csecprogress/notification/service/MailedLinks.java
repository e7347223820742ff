package org.csecprogress.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.csecprogress.identity.forgotten.service.ForgottenLinks;
import org.csecprogress.identity.service.InvitationLinks;
import org.csecprogress.notification.AddressedMail;
import org.csecprogress.notification.Notice;

/** The pages that mail leads to. Some links are in the mail alone, and are made when it is sent. */
@ApplicationScoped
public class MailedLinks {
    @Inject private InvitationLinks invitations;
    @Inject private ForgottenLinks forgotten;

    /**
     * Returns the path of the page; empty if its link was used or withdrawn, or the account can
     * have none any more.
     */
    Optional<String> page(AddressedMail mail, Notice notice) {
        return switch (notice.kind()) {
            case INVITED -> invitations.path(mail.account());
            case PASSWORD_FORGOTTEN -> forgotten.path(mail.account());
            default -> Optional.of(notice.link());
        };
    }
}
