/** Asks for a second factor on the pages of acts. */
package org.csecprogress.identity.signing.page;
