/** Withdrawals of submissions by their county. */
package org.csecprogress.filing.withdrawal.service;
