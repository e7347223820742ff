package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.csecprogress.identity.service.CertifierService;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;

/** Says what would wait if an account were ended. */
@Named
@RequestScoped
public class HandoverWords {
    @Inject private CurrentActor current;
    @Inject private CertifierService certifiers;

    /** Returns what only this account can certify, with the filings that wait for it. */
    public List<String> of(long account) {
        Sentences say = Sentences.ofPage();
        return certifiers.handovers(current.get(), account).stream()
                .map(
                        each ->
                                say.of(
                                        "accounts.handover." + each.agency(),
                                        each.county().name(),
                                        each.waiting().size(),
                                        each.waiting().stream()
                                                .map(say::months)
                                                .collect(Collectors.joining(", "))))
                .toList();
    }
}
