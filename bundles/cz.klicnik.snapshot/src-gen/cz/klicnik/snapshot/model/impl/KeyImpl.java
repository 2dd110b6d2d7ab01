/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model.impl;

import cz.klicnik.core.model.Trilean;

import cz.klicnik.snapshot.model.Key;
import cz.klicnik.snapshot.model.SnapshotFactory;
import cz.klicnik.snapshot.model.SnapshotPackage;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Key</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.snapshot.model.impl.KeyImpl#getAlgorithm <em>Algorithm</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.KeyImpl#getSign <em>Sign</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.KeyImpl#getVerify <em>Verify</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.KeyImpl#getDecrypt <em>Decrypt</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.KeyImpl#getEncrypt <em>Encrypt</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.KeyImpl#getUnwrap <em>Unwrap</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.KeyImpl#getWrap <em>Wrap</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.KeyImpl#getDerive <em>Derive</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.KeyImpl#getLocal <em>Local</em>}</li>
 * </ul>
 *
 * @generated
 */
public abstract class KeyImpl extends EntryImpl implements Key {
	/**
	 * The default value of the '{@link #getAlgorithm() <em>Algorithm</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAlgorithm()
	 * @generated
	 * @ordered
	 */
	protected static final long ALGORITHM_EDEFAULT = -1L;

	/**
	 * The cached value of the '{@link #getAlgorithm() <em>Algorithm</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAlgorithm()
	 * @generated
	 * @ordered
	 */
	protected long algorithm = ALGORITHM_EDEFAULT;

	/**
	 * The default value of the '{@link #getSign() <em>Sign</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSign()
	 * @generated
	 * @ordered
	 */
	protected static final Trilean SIGN_EDEFAULT = (Trilean)SnapshotFactory.eINSTANCE.createFromString(SnapshotPackage.eINSTANCE.getTrilean(), "UNKNOWN");

	/**
	 * The cached value of the '{@link #getSign() <em>Sign</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSign()
	 * @generated
	 * @ordered
	 */
	protected Trilean sign = SIGN_EDEFAULT;

	/**
	 * The default value of the '{@link #getVerify() <em>Verify</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getVerify()
	 * @generated
	 * @ordered
	 */
	protected static final Trilean VERIFY_EDEFAULT = (Trilean)SnapshotFactory.eINSTANCE.createFromString(SnapshotPackage.eINSTANCE.getTrilean(), "UNKNOWN");

	/**
	 * The cached value of the '{@link #getVerify() <em>Verify</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getVerify()
	 * @generated
	 * @ordered
	 */
	protected Trilean verify = VERIFY_EDEFAULT;

	/**
	 * The default value of the '{@link #getDecrypt() <em>Decrypt</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDecrypt()
	 * @generated
	 * @ordered
	 */
	protected static final Trilean DECRYPT_EDEFAULT = (Trilean)SnapshotFactory.eINSTANCE.createFromString(SnapshotPackage.eINSTANCE.getTrilean(), "UNKNOWN");

	/**
	 * The cached value of the '{@link #getDecrypt() <em>Decrypt</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDecrypt()
	 * @generated
	 * @ordered
	 */
	protected Trilean decrypt = DECRYPT_EDEFAULT;

	/**
	 * The default value of the '{@link #getEncrypt() <em>Encrypt</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getEncrypt()
	 * @generated
	 * @ordered
	 */
	protected static final Trilean ENCRYPT_EDEFAULT = (Trilean)SnapshotFactory.eINSTANCE.createFromString(SnapshotPackage.eINSTANCE.getTrilean(), "UNKNOWN");

	/**
	 * The cached value of the '{@link #getEncrypt() <em>Encrypt</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getEncrypt()
	 * @generated
	 * @ordered
	 */
	protected Trilean encrypt = ENCRYPT_EDEFAULT;

	/**
	 * The default value of the '{@link #getUnwrap() <em>Unwrap</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUnwrap()
	 * @generated
	 * @ordered
	 */
	protected static final Trilean UNWRAP_EDEFAULT = (Trilean)SnapshotFactory.eINSTANCE.createFromString(SnapshotPackage.eINSTANCE.getTrilean(), "UNKNOWN");

	/**
	 * The cached value of the '{@link #getUnwrap() <em>Unwrap</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUnwrap()
	 * @generated
	 * @ordered
	 */
	protected Trilean unwrap = UNWRAP_EDEFAULT;

	/**
	 * The default value of the '{@link #getWrap() <em>Wrap</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getWrap()
	 * @generated
	 * @ordered
	 */
	protected static final Trilean WRAP_EDEFAULT = (Trilean)SnapshotFactory.eINSTANCE.createFromString(SnapshotPackage.eINSTANCE.getTrilean(), "UNKNOWN");

	/**
	 * The cached value of the '{@link #getWrap() <em>Wrap</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getWrap()
	 * @generated
	 * @ordered
	 */
	protected Trilean wrap = WRAP_EDEFAULT;

	/**
	 * The default value of the '{@link #getDerive() <em>Derive</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDerive()
	 * @generated
	 * @ordered
	 */
	protected static final Trilean DERIVE_EDEFAULT = (Trilean)SnapshotFactory.eINSTANCE.createFromString(SnapshotPackage.eINSTANCE.getTrilean(), "UNKNOWN");

	/**
	 * The cached value of the '{@link #getDerive() <em>Derive</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDerive()
	 * @generated
	 * @ordered
	 */
	protected Trilean derive = DERIVE_EDEFAULT;

	/**
	 * The default value of the '{@link #getLocal() <em>Local</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLocal()
	 * @generated
	 * @ordered
	 */
	protected static final Trilean LOCAL_EDEFAULT = (Trilean)SnapshotFactory.eINSTANCE.createFromString(SnapshotPackage.eINSTANCE.getTrilean(), "UNKNOWN");

	/**
	 * The cached value of the '{@link #getLocal() <em>Local</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLocal()
	 * @generated
	 * @ordered
	 */
	protected Trilean local = LOCAL_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected KeyImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return SnapshotPackage.Literals.KEY;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getAlgorithm() {
		return algorithm;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setAlgorithm(long newAlgorithm) {
		long oldAlgorithm = algorithm;
		algorithm = newAlgorithm;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.KEY__ALGORITHM, oldAlgorithm, algorithm));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Trilean getSign() {
		return sign;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSign(Trilean newSign) {
		Trilean oldSign = sign;
		sign = newSign;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.KEY__SIGN, oldSign, sign));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Trilean getVerify() {
		return verify;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setVerify(Trilean newVerify) {
		Trilean oldVerify = verify;
		verify = newVerify;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.KEY__VERIFY, oldVerify, verify));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Trilean getDecrypt() {
		return decrypt;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDecrypt(Trilean newDecrypt) {
		Trilean oldDecrypt = decrypt;
		decrypt = newDecrypt;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.KEY__DECRYPT, oldDecrypt, decrypt));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Trilean getEncrypt() {
		return encrypt;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setEncrypt(Trilean newEncrypt) {
		Trilean oldEncrypt = encrypt;
		encrypt = newEncrypt;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.KEY__ENCRYPT, oldEncrypt, encrypt));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Trilean getUnwrap() {
		return unwrap;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setUnwrap(Trilean newUnwrap) {
		Trilean oldUnwrap = unwrap;
		unwrap = newUnwrap;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.KEY__UNWRAP, oldUnwrap, unwrap));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Trilean getWrap() {
		return wrap;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setWrap(Trilean newWrap) {
		Trilean oldWrap = wrap;
		wrap = newWrap;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.KEY__WRAP, oldWrap, wrap));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Trilean getDerive() {
		return derive;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDerive(Trilean newDerive) {
		Trilean oldDerive = derive;
		derive = newDerive;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.KEY__DERIVE, oldDerive, derive));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Trilean getLocal() {
		return local;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setLocal(Trilean newLocal) {
		Trilean oldLocal = local;
		local = newLocal;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.KEY__LOCAL, oldLocal, local));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case SnapshotPackage.KEY__ALGORITHM:
				return getAlgorithm();
			case SnapshotPackage.KEY__SIGN:
				return getSign();
			case SnapshotPackage.KEY__VERIFY:
				return getVerify();
			case SnapshotPackage.KEY__DECRYPT:
				return getDecrypt();
			case SnapshotPackage.KEY__ENCRYPT:
				return getEncrypt();
			case SnapshotPackage.KEY__UNWRAP:
				return getUnwrap();
			case SnapshotPackage.KEY__WRAP:
				return getWrap();
			case SnapshotPackage.KEY__DERIVE:
				return getDerive();
			case SnapshotPackage.KEY__LOCAL:
				return getLocal();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case SnapshotPackage.KEY__ALGORITHM:
				setAlgorithm((Long)newValue);
				return;
			case SnapshotPackage.KEY__SIGN:
				setSign((Trilean)newValue);
				return;
			case SnapshotPackage.KEY__VERIFY:
				setVerify((Trilean)newValue);
				return;
			case SnapshotPackage.KEY__DECRYPT:
				setDecrypt((Trilean)newValue);
				return;
			case SnapshotPackage.KEY__ENCRYPT:
				setEncrypt((Trilean)newValue);
				return;
			case SnapshotPackage.KEY__UNWRAP:
				setUnwrap((Trilean)newValue);
				return;
			case SnapshotPackage.KEY__WRAP:
				setWrap((Trilean)newValue);
				return;
			case SnapshotPackage.KEY__DERIVE:
				setDerive((Trilean)newValue);
				return;
			case SnapshotPackage.KEY__LOCAL:
				setLocal((Trilean)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case SnapshotPackage.KEY__ALGORITHM:
				setAlgorithm(ALGORITHM_EDEFAULT);
				return;
			case SnapshotPackage.KEY__SIGN:
				setSign(SIGN_EDEFAULT);
				return;
			case SnapshotPackage.KEY__VERIFY:
				setVerify(VERIFY_EDEFAULT);
				return;
			case SnapshotPackage.KEY__DECRYPT:
				setDecrypt(DECRYPT_EDEFAULT);
				return;
			case SnapshotPackage.KEY__ENCRYPT:
				setEncrypt(ENCRYPT_EDEFAULT);
				return;
			case SnapshotPackage.KEY__UNWRAP:
				setUnwrap(UNWRAP_EDEFAULT);
				return;
			case SnapshotPackage.KEY__WRAP:
				setWrap(WRAP_EDEFAULT);
				return;
			case SnapshotPackage.KEY__DERIVE:
				setDerive(DERIVE_EDEFAULT);
				return;
			case SnapshotPackage.KEY__LOCAL:
				setLocal(LOCAL_EDEFAULT);
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case SnapshotPackage.KEY__ALGORITHM:
				return algorithm != ALGORITHM_EDEFAULT;
			case SnapshotPackage.KEY__SIGN:
				return SIGN_EDEFAULT == null ? sign != null : !SIGN_EDEFAULT.equals(sign);
			case SnapshotPackage.KEY__VERIFY:
				return VERIFY_EDEFAULT == null ? verify != null : !VERIFY_EDEFAULT.equals(verify);
			case SnapshotPackage.KEY__DECRYPT:
				return DECRYPT_EDEFAULT == null ? decrypt != null : !DECRYPT_EDEFAULT.equals(decrypt);
			case SnapshotPackage.KEY__ENCRYPT:
				return ENCRYPT_EDEFAULT == null ? encrypt != null : !ENCRYPT_EDEFAULT.equals(encrypt);
			case SnapshotPackage.KEY__UNWRAP:
				return UNWRAP_EDEFAULT == null ? unwrap != null : !UNWRAP_EDEFAULT.equals(unwrap);
			case SnapshotPackage.KEY__WRAP:
				return WRAP_EDEFAULT == null ? wrap != null : !WRAP_EDEFAULT.equals(wrap);
			case SnapshotPackage.KEY__DERIVE:
				return DERIVE_EDEFAULT == null ? derive != null : !DERIVE_EDEFAULT.equals(derive);
			case SnapshotPackage.KEY__LOCAL:
				return LOCAL_EDEFAULT == null ? local != null : !LOCAL_EDEFAULT.equals(local);
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (algorithm: ");
		result.append(algorithm);
		result.append(", sign: ");
		result.append(sign);
		result.append(", verify: ");
		result.append(verify);
		result.append(", decrypt: ");
		result.append(decrypt);
		result.append(", encrypt: ");
		result.append(encrypt);
		result.append(", unwrap: ");
		result.append(unwrap);
		result.append(", wrap: ");
		result.append(wrap);
		result.append(", derive: ");
		result.append(derive);
		result.append(", local: ");
		result.append(local);
		result.append(')');
		return result.toString();
	}

} //KeyImpl
