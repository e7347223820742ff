/** Changes of accounts that one person proposes and another confirms. */
package org.csecprogress.identity.proposal;
