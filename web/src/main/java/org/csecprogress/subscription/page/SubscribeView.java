package org.csecprogress.subscription.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.subscription.Subscriber;
import org.csecprogress.subscription.service.SubscriptionService;

/** A page for somebody without an account who wants mail. The servlet that answers says which. */
@Named
@RequestScoped
public class SubscribeView {
    /** The steps of the way to mail and away from it; the middle of the keys of their words. */
    public enum Step {
        /** Asks for an address. */
        ASK,
        /** Says that a mail is on its way. */
        ASKED,
        /** Asks the owner of an address for a yes. */
        CONFIRM,
        CONFIRMED,
        /** Asks the owner of an address whether to delete it. */
        LEAVE,
        LEFT,
        /** The link is too old or not ours. */
        OVER
    }

    @Inject private SubscriptionService service;
    @Inject private PublicFrame frame;

    private Step step = Step.ASK;
    private String typed = "";
    private String error = "";
    private String token = "";

    /** Shows a step. */
    public void show(Step next) {
        step = next;
    }

    /** Shows a step that a link leads to, which the form of the page sends on. */
    public void show(Step next, String linkToken) {
        step = next;
        token = linkToken;
    }

    /**
     * Shows the form again with what was typed.
     *
     * @param problem key of the sentence that says what is wrong
     */
    public void refuse(String problem, String text) {
        error = problem;
        typed = text.length() > Subscriber.LONGEST ? "" : text;
    }

    /** Returns the title, by the step. */
    public String getTitle() {
        return words("title");
    }

    /** Returns the sentence below the title. */
    public String getLede() {
        return service.isOffered() || step != Step.ASK ? words("lede") : word("subscribe.noMail");
    }

    /** Returns the words of the button of a link's page. */
    public String getAction() {
        return words("action");
    }

    private String words(String part) {
        return word("subscribe." + step + "." + part);
    }

    private String word(String key) {
        return frame.getSay().of(key);
    }

    /** Whether the page has the form for an address. */
    public boolean isAsking() {
        return step == Step.ASK && service.isOffered();
    }

    /** Whether the page has the button of a link. */
    public boolean isLinked() {
        return step == Step.CONFIRM || step == Step.LEAVE;
    }

    /** Whether a way back to the form is offered. */
    public boolean isAgain() {
        return step == Step.OVER || step == Step.LEFT;
    }

    /** Returns the address that the button of a link's page sends to. */
    public String getTarget() {
        return frame.href(step == Step.CONFIRM ? "/subscribe/confirm" : "/subscribe/leave");
    }

    /** Returns the sentence that says what is wrong with what was typed, or an empty text. */
    public String getError() {
        return error.isEmpty() ? "" : word(error);
    }

    public String getTyped() {
        return typed;
    }

    public String getToken() {
        return token;
    }
}
