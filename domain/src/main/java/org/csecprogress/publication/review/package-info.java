/**
 * What the disclosure officer looks at before a release is cleared: what is withheld and why, what
 * changed, and whether a design of tables is fit for so few people. Of masked tables and reasons
 * alone: no value of a withheld figure comes here.
 */
package org.csecprogress.publication.review;
