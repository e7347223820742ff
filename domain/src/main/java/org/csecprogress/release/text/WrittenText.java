package org.csecprogress.release.text;

import java.util.Optional;
import org.csecprogress.release.content.PublicText;

/**
 * A text that a release would publish, as its author has written it.
 *
 * @param decision the decision on exactly this text
 */
public record WrittenText(PublicText text, Optional<TextDecision> decision) {}
