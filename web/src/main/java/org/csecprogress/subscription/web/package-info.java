/** Answers the forms and links of people without an account who want mail. */
package org.csecprogress.subscription.web;
