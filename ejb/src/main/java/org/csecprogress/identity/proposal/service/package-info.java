/** Proposing, confirming and carrying out changes of accounts. */
package org.csecprogress.identity.proposal.service;
