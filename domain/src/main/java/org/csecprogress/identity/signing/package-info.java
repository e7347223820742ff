/** How people confirm an act with a second factor, and what a passkey has signed for it. */
package org.csecprogress.identity.signing;
