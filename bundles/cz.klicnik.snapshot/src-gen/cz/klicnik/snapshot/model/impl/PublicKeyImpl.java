/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model.impl;

import cz.klicnik.snapshot.model.PublicKey;
import cz.klicnik.snapshot.model.SnapshotPackage;

import org.eclipse.emf.ecore.EClass;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Public Key</b></em>'.
 * <!-- end-user-doc -->
 *
 * @generated
 */
public class PublicKeyImpl extends AsymmetricKeyImpl implements PublicKey {
	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected PublicKeyImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return SnapshotPackage.Literals.PUBLIC_KEY;
	}

} //PublicKeyImpl
