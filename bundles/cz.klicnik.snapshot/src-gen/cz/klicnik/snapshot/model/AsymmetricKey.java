/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Asymmetric Key</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.snapshot.model.AsymmetricKey#getModulus <em>Modulus</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.AsymmetricKey#getPublicExponent <em>Public Exponent</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.AsymmetricKey#getEcParameters <em>Ec Parameters</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.AsymmetricKey#getEcPoint <em>Ec Point</em>}</li>
 * </ul>
 *
 * @see cz.klicnik.snapshot.model.SnapshotPackage#getAsymmetricKey()
 * @model abstract="true"
 * @generated
 */
public interface AsymmetricKey extends Key {
	/**
	 * Returns the value of the '<em><b>Modulus</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Modulus</em>' attribute.
	 * @see #setModulus(byte[])
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getAsymmetricKey_Modulus()
	 * @model
	 * @generated
	 */
	byte[] getModulus();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.AsymmetricKey#getModulus <em>Modulus</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Modulus</em>' attribute.
	 * @see #getModulus()
	 * @generated
	 */
	void setModulus(byte[] value);

	/**
	 * Returns the value of the '<em><b>Public Exponent</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Public Exponent</em>' attribute.
	 * @see #setPublicExponent(byte[])
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getAsymmetricKey_PublicExponent()
	 * @model
	 * @generated
	 */
	byte[] getPublicExponent();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.AsymmetricKey#getPublicExponent <em>Public Exponent</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Public Exponent</em>' attribute.
	 * @see #getPublicExponent()
	 * @generated
	 */
	void setPublicExponent(byte[] value);

	/**
	 * Returns the value of the '<em><b>Ec Parameters</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Ec Parameters</em>' attribute.
	 * @see #setEcParameters(byte[])
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getAsymmetricKey_EcParameters()
	 * @model
	 * @generated
	 */
	byte[] getEcParameters();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.AsymmetricKey#getEcParameters <em>Ec Parameters</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Ec Parameters</em>' attribute.
	 * @see #getEcParameters()
	 * @generated
	 */
	void setEcParameters(byte[] value);

	/**
	 * Returns the value of the '<em><b>Ec Point</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Ec Point</em>' attribute.
	 * @see #setEcPoint(byte[])
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getAsymmetricKey_EcPoint()
	 * @model
	 * @generated
	 */
	byte[] getEcPoint();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.AsymmetricKey#getEcPoint <em>Ec Point</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Ec Point</em>' attribute.
	 * @see #getEcPoint()
	 * @generated
	 */
	void setEcPoint(byte[] value);

} // AsymmetricKey
