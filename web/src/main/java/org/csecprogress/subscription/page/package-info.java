/** The pages for people without an account who want mail. */
package org.csecprogress.subscription.page;
