package org.csecprogress.review.answer.page;

/**
 * A reviewer's question with the county's answer.
 *
 * @param id key for removing it, or empty if that is no longer possible
 * @param isSent whether the county sees it
 * @param byline who wrote it and when
 * @param answer the county's answer, or empty
 * @param answerByline who answered and when, or empty
 */
public record CommentCard(
        String id,
        String place,
        String body,
        boolean isSent,
        String byline,
        String answer,
        String answerByline) {}
