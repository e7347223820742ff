/** How proposals are stored. */
package org.csecprogress.identity.proposal.persistence;
